FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
RUN python -m venv /venv
COPY requirements.lock ./
RUN /venv/bin/pip install --require-hashes -r requirements.lock
COPY requirements-build.lock ./
RUN pip install --require-hashes -r requirements-build.lock
COPY . .
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /venv/bin/pip install --no-deps /wheels/*.whl

FROM python:3.11-slim
RUN useradd --system --user-group --no-create-home kirana && install --directory --owner=kirana --group=kirana /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    KIRANA_DATABASE_URL=sqlite:////data/kirana.db \
    KIRANA_HTTP_HOST=0.0.0.0 \
    KIRANA_HTTP_PORT=8080 \
    KIRANA_LOG=json
USER kirana
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["kirana"]
CMD ["serve"]
