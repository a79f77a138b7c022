using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Secretariado.Migrations
{
    /// <inheritdoc />
    public partial class NombraFolios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ejercicio",
                schema: "secretariado",
                table: "secretariados",
                newName: "ejercicio_folio");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ejercicio_folio",
                schema: "secretariado",
                table: "secretariados",
                newName: "ejercicio");
        }
    }
}
