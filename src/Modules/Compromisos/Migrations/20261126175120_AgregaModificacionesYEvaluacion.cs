using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Compromisos.Migrations
{
    /// <inheritdoc />
    public partial class AgregaModificacionesYEvaluacion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "evaluacion",
                schema: "compromisos",
                table: "planes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "modificaciones",
                schema: "compromisos",
                table: "compromisos",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "continua_a_folio",
                schema: "compromisos",
                table: "compromisos",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                computedColumnSql: "redaccion ->> 'continua_a_folio'",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "problematica_folio",
                schema: "compromisos",
                table: "compromisos",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                computedColumnSql: "redaccion ->> 'problematica_folio'",
                stored: true);

            migrationBuilder.CreateTable(
                name: "modificaciones",
                schema: "compromisos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    solicitante = table.Column<string>(type: "jsonb", nullable: false),
                    motivo = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    presentada_el = table.Column<DateOnly>(type: "date", nullable: false),
                    version_base = table.Column<int>(type: "integer", nullable: false),
                    antes = table.Column<string>(type: "jsonb", nullable: false),
                    propuesta = table.Column<string>(type: "jsonb", nullable: false),
                    prorrogas = table.Column<string>(type: "jsonb", nullable: false),
                    acuerdo = table.Column<string>(type: "jsonb", nullable: true),
                    version_resultante = table.Column<int>(type: "integer", nullable: true),
                    respuesta_razonada = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_modificaciones", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_continua_a_folio",
                schema: "compromisos",
                table: "compromisos",
                column: "continua_a_folio");

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_problematica_folio",
                schema: "compromisos",
                table: "compromisos",
                column: "problematica_folio");

            migrationBuilder.CreateIndex(
                name: "ix_modificaciones_compromiso_folio",
                schema: "compromisos",
                table: "modificaciones",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_modificaciones_folio",
                schema: "compromisos",
                table: "modificaciones",
                column: "folio",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "modificaciones",
                schema: "compromisos");

            migrationBuilder.DropIndex(
                name: "ix_compromisos_continua_a_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.DropIndex(
                name: "ix_compromisos_problematica_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.DropColumn(
                name: "continua_a_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.DropColumn(
                name: "problematica_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.DropColumn(
                name: "evaluacion",
                schema: "compromisos",
                table: "planes");

            migrationBuilder.DropColumn(
                name: "modificaciones",
                schema: "compromisos",
                table: "compromisos");
        }
    }
}
