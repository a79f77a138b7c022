using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class GuardaConsentimientosEnCadaAdhesion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "acepta_contacto",
                schema: "difusion",
                table: "solicitudes_adhesion",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "solicitudes_adhesion",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "acepta_contacto",
                schema: "difusion",
                table: "papeles_adhesion",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "papeles_adhesion",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "acepta_contacto",
                schema: "difusion",
                table: "adhesiones",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "adhesiones",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "acepta_contacto",
                schema: "difusion",
                table: "solicitudes_adhesion");

            migrationBuilder.DropColumn(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "solicitudes_adhesion");

            migrationBuilder.DropColumn(
                name: "acepta_contacto",
                schema: "difusion",
                table: "papeles_adhesion");

            migrationBuilder.DropColumn(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "papeles_adhesion");

            migrationBuilder.DropColumn(
                name: "acepta_contacto",
                schema: "difusion",
                table: "adhesiones");

            migrationBuilder.DropColumn(
                name: "consentimiento_folio",
                schema: "difusion",
                table: "adhesiones");
        }
    }
}
