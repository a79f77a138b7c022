using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class AgregaParticipacionPrivacidadYBitacora : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vigentes_busqueda",
                schema: "difusion",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_miembros",
                schema: "difusion",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "difusion",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "busqueda",
                schema: "difusion",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "miembros",
                schema: "difusion",
                table: "vigentes");

            migrationBuilder.AddColumn<Guid>(
                name: "capturada_con_token",
                schema: "difusion",
                table: "propuestas",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "capturada_por",
                schema: "difusion",
                table: "propuestas",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "formulario",
                schema: "difusion",
                table: "propuestas",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "huella_texto",
                schema: "difusion",
                table: "propuestas",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "senales",
                schema: "difusion",
                table: "propuestas",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "actos_privacidad",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: true),
                    registros = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actos_privacidad", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adhesiones",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objeto_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adherente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dato_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publicacion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nombre_publico = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    huella_enlace = table.Column<byte[]>(type: "bytea", nullable: true),
                    enlace_vence_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escrita_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    verificada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retirada_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adhesiones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bloqueos_correo",
                schema: "difusion",
                columns: table => new
                {
                    huella = table.Column<byte[]>(type: "bytea", nullable: false),
                    desde = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bloqueos_correo", x => x.huella);
                });

            migrationBuilder.CreateTable(
                name: "consentimientos",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposito = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    texto = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    vigente_desde = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consentimientos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conteos_adhesiones",
                schema: "difusion",
                columns: table => new
                {
                    objeto_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adherente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dia = table.Column<DateOnly>(type: "date", nullable: false),
                    verificadas = table.Column<int>(type: "integer", nullable: false),
                    retiradas = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conteos_adhesiones", x => new { x.objeto_folio, x.adherente, x.tipo, x.dia });
                });

            migrationBuilder.CreateTable(
                name: "correos",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plantilla = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    adhesion_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    creado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proximo_intento_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    enviado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    apartado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ultimo_error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "datos_personales",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposito = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: false),
                    llave = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cerrado = table.Column<byte[]>(type: "bytea", nullable: false),
                    consentimiento_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    conservar_hasta = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datos_personales", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entregas",
                schema: "difusion",
                columns: table => new
                {
                    cursor = table.Column<long>(type: "bigint", nullable: false),
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ocurrido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    hoja = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entregas", x => x.cursor);
                });

            migrationBuilder.CreateTable(
                name: "llaves",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    vigente_desde = table.Column<DateOnly>(type: "date", nullable: false),
                    sustituida_por_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_llaves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nodos",
                schema: "difusion",
                columns: table => new
                {
                    nivel = table.Column<int>(type: "integer", nullable: false),
                    indice = table.Column<long>(type: "bigint", nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nodos", x => new { x.nivel, x.indice });
                });

            migrationBuilder.CreateTable(
                name: "paginas",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ruta = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contenido = table.Column<string>(type: "jsonb", nullable: false),
                    publicada_desde = table.Column<DateOnly>(type: "date", nullable: true),
                    archivada_el = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paginas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publicados",
                schema: "difusion",
                columns: table => new
                {
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cursor = table.Column<long>(type: "bigint", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    retirado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publicados", x => new { x.recurso, x.folio });
                });

            migrationBuilder.CreateTable(
                name: "puntos_de_control",
                schema: "difusion",
                columns: table => new
                {
                    tamano = table.Column<long>(type: "bigint", nullable: false),
                    raiz = table.Column<byte[]>(type: "bytea", nullable: false),
                    emitido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    llave_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    texto = table.Column<string>(type: "text", nullable: false),
                    firma = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_puntos_de_control", x => x.tamano);
                });

            migrationBuilder.CreateTable(
                name: "secretos",
                schema: "difusion",
                columns: table => new
                {
                    nombre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valor = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secretos", x => x.nombre);
                });

            migrationBuilder.CreateTable(
                name: "solicitudes_adhesion",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objeto_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adherente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    publicar_nombre = table.Column<bool>(type: "boolean", nullable: false),
                    dato_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solicitudes_adhesion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "versiones_diarias",
                schema: "difusion",
                columns: table => new
                {
                    dia = table.Column<DateOnly>(type: "date", nullable: false),
                    archivo = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    tipo = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    huella = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    contenido = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versiones_diarias", x => new { x.dia, x.archivo });
                });

            migrationBuilder.CreateIndex(
                name: "ix_propuestas_consulta_folio_huella_texto",
                schema: "difusion",
                table: "propuestas",
                columns: new[] { "consulta_folio", "huella_texto" });

            migrationBuilder.CreateIndex(
                name: "ix_propuestas_formulario",
                schema: "difusion",
                table: "propuestas",
                column: "formulario",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actos_privacidad_folio",
                schema: "difusion",
                table: "actos_privacidad",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actos_privacidad_huella",
                schema: "difusion",
                table: "actos_privacidad",
                column: "huella");

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_folio",
                schema: "difusion",
                table: "adhesiones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_huella_enlace",
                schema: "difusion",
                table: "adhesiones",
                column: "huella_enlace",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_huella_objeto_folio_tipo_adherente",
                schema: "difusion",
                table: "adhesiones",
                columns: new[] { "huella", "objeto_folio", "tipo", "adherente" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_objeto_folio_tipo_nombre_publico",
                schema: "difusion",
                table: "adhesiones",
                columns: new[] { "objeto_folio", "tipo", "nombre_publico" },
                unique: true,
                filter: "nombre_publico is not null");

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_publicacion",
                schema: "difusion",
                table: "adhesiones",
                column: "publicacion",
                filter: "publicacion = 'por_revisar' and estado = 'verificada'");

            migrationBuilder.CreateIndex(
                name: "ix_consentimientos_folio",
                schema: "difusion",
                table: "consentimientos",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consentimientos_proposito_numero",
                schema: "difusion",
                table: "consentimientos",
                columns: new[] { "proposito", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correos_proximo_intento_en",
                schema: "difusion",
                table: "correos",
                column: "proximo_intento_en",
                filter: "enviado_en is null and apartado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_datos_personales_conservar_hasta",
                schema: "difusion",
                table: "datos_personales",
                column: "conservar_hasta",
                filter: "conservar_hasta is not null");

            migrationBuilder.CreateIndex(
                name: "ix_datos_personales_huella",
                schema: "difusion",
                table: "datos_personales",
                column: "huella");

            migrationBuilder.CreateIndex(
                name: "ix_entregas_recurso_cursor",
                schema: "difusion",
                table: "entregas",
                columns: new[] { "recurso", "cursor" });

            migrationBuilder.CreateIndex(
                name: "ix_entregas_recurso_folio_version",
                schema: "difusion",
                table: "entregas",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_llaves_folio",
                schema: "difusion",
                table: "llaves",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paginas_folio",
                schema: "difusion",
                table: "paginas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paginas_ruta",
                schema: "difusion",
                table: "paginas",
                column: "ruta",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actos_privacidad",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "adhesiones",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "bloqueos_correo",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "consentimientos",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "conteos_adhesiones",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "correos",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "datos_personales",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "entregas",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "llaves",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "nodos",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "paginas",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "publicados",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "puntos_de_control",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "secretos",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "solicitudes_adhesion",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "versiones_diarias",
                schema: "difusion");

            migrationBuilder.DropIndex(
                name: "ix_propuestas_consulta_folio_huella_texto",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropIndex(
                name: "ix_propuestas_formulario",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropColumn(
                name: "capturada_con_token",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropColumn(
                name: "capturada_por",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropColumn(
                name: "formulario",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropColumn(
                name: "huella_texto",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.DropColumn(
                name: "senales",
                schema: "difusion",
                table: "propuestas");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "busqueda",
                schema: "difusion",
                table: "vigentes",
                type: "tsvector",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "miembros",
                schema: "difusion",
                table: "vigentes",
                type: "jsonb",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "difusion",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "difusion",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "difusion",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }
    }
}
