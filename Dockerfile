# Not tried on the machines this was written on: they have no container engine.
# Node is needed to build the style sheet and scripts; the finished image holds neither Node nor the SDK.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /redress
COPY . .
RUN CI=true dotnet publish src/Redress.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Makes the PDF of letters; without it they are printed from their pages.
RUN apt-get update && apt-get install -y --no-install-recommends weasyprint poppler-utils fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
# Office files are shown page by page with LibreOffice, 310 MB: --build-arg OFFICE="libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui".
# It is used only where the container may make namespaces of its own; see docs/operating.md.
ARG OFFICE=""
RUN if [ -n "$OFFICE" ]; then apt-get update && apt-get install -y --no-install-recommends $OFFICE && rm -rf /var/lib/apt/lists/*; fi
RUN mkdir -p /var/lib/redress/data /var/lib/redress/keys && chown -R $APP_UID /var/lib/redress
ENV ASPNETCORE_URLS=http://+:8080 \
    REDRESS_DATA=/var/lib/redress/data \
    REDRESS_KEYS=/var/lib/redress/keys
VOLUME ["/var/lib/redress/data", "/var/lib/redress/keys"]
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "redress.dll"]
CMD ["serve"]
