using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Secretariado.Migrations
{
    /// <inheritdoc />
    public partial class GeneroNoSeCuenta : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "genero",
                schema: "secretariado",
                table: "secretariados");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "genero",
                schema: "secretariado",
                table: "secretariados",
                type: "jsonb",
                nullable: false,
                defaultValue: "");
        }
    }
}
