using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class AgregaBitacora : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "publicados",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "puntos_de_control",
                schema: "difusion");
        }
    }
}
