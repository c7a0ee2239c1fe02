FROM node:20-slim AS build
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY locales locales
COPY src src
# Wechaty is 150 MB: it stays with --build-arg WECHATY=1.
ARG WECHATY=0
RUN node_modules/.bin/tsc -p tsconfig.build.json \
  && npm prune --omit=dev --omit=peer $([ "$WECHATY" = 1 ] || echo --omit=optional)

FROM node:20-slim
# STATE_DIR is the one folder that is written to.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/app/data STATE_DIR=/state
RUN install --directory --owner=node --group=node /state
WORKDIR /app
COPY package.json ./
COPY data data
COPY locales locales
COPY public public
# What a change of synonyms is tried with.
COPY test/relevance test/relevance
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
VOLUME /state
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
