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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
