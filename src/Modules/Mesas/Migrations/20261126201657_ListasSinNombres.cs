using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Mesas.Migrations
{
    /// <inheritdoc />
    public partial class ListasSinNombres : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "contacto",
                schema: "mesas",
                table: "participantes");

            migrationBuilder.DropColumn(
                name: "nombre",
                schema: "mesas",
                table: "participantes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contacto",
                schema: "mesas",
                table: "participantes",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "nombre",
                schema: "mesas",
                table: "participantes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);
        }
    }
}
