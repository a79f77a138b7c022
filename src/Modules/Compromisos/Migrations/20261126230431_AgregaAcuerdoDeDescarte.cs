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
