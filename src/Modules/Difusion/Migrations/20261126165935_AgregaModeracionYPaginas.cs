using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class AgregaModeracionYPaginas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "llaves",
                schema: "difusion",
                columns: table => new
                {
                    nombre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valor = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_llaves", x => x.nombre);
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
                name: "llaves",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "paginas",
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
        }
    }
}
