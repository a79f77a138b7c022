using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class GuardaDatosPersonalesYAdhesiones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "solicitudes_adhesion",
                schema: "difusion");
        }
    }
}
