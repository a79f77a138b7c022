using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Compromisos.Migrations
{
    /// <inheritdoc />
    public partial class AgregaAcuerdoDeDescarte : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_compromisos_continua_a_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.DropColumn(
                name: "continua_a_folio",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.AddColumn<string>(
                name: "acuerdo_descarte",
                schema: "compromisos",
                table: "compromisos",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "acuerdo_descarte",
                schema: "compromisos",
                table: "compromisos");

            migrationBuilder.AddColumn<string>(
                name: "continua_a_folio",
                schema: "compromisos",
                table: "compromisos",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                computedColumnSql: "redaccion ->> 'continua_a_folio'",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_continua_a_folio",
                schema: "compromisos",
                table: "compromisos",
                column: "continua_a_folio");
        }
    }
}
