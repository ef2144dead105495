# syntax=docker/dockerfile:1
# One image for both databases: H2 under /jiedui/var unless JIEDUI_DATABASE_URL names a PostgreSQL.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -ntp -q quarkus:go-offline
COPY data data
COPY solver-config solver-config
COPY src/main src/main
RUN ./mvnw -B -ntp -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl libstdc++6 && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /jiedui jiedui
WORKDIR /jiedui
COPY --from=build /build/target/quarkus-app/ app/
RUN mkdir var && chown jiedui var
USER jiedui
VOLUME /jiedui/var
# A container's own address: who reaches it is decided by the ports that are published.
ENV JIEDUI_HOST=0.0.0.0 JAVA_OPTS="-XX:MaxRAMPercentage=50 -XX:+UseParallelGC"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD curl -fsS http://localhost:${JIEDUI_PORT:-8080}/q/health/ready || exit 1
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS --enable-native-access=ALL-UNNAMED -jar app/quarkus-run.jar"]
