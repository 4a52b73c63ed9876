# syntax=docker/dockerfile:1
# One recipe for the three services: docker build --build-arg SERVICE=api-service .
ARG SERVICE

FROM maven:3.9-eclipse-temurin-25 AS build
ARG SERVICE
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests -pl "${SERVICE}" -am package

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --no-create-home news
COPY --from=build --chown=root:root /build/${SERVICE}/target/quarkus-app /app
USER 10001
WORKDIR /app
# A container is reached from outside, unlike a laptop.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP to ask one question.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
