using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Mesas.Migrations
{
    /// <inheritdoc />
    public partial class NombraFolios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "mesas",
                schema: "mesas",
                table: "capacitaciones",
                newName: "mesas_folios");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "mesas_folios",
                schema: "mesas",
                table: "capacitaciones",
                newName: "mesas");
        }
    }
}
