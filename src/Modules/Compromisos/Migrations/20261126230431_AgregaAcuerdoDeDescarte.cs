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
            // The column continua_a_folio and its index stay until the next release: hosts of the one before still read them.
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
        }
    }
}
