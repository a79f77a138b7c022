using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class AgregaAdhesionesEnPapel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_conteos_adhesiones",
                schema: "difusion",
                table: "conteos_adhesiones");

            migrationBuilder.AddColumn<string>(
                name: "canal",
                schema: "difusion",
                table: "conteos_adhesiones",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "electronico");

            migrationBuilder.AddColumn<string>(
                name: "canal",
                schema: "difusion",
                table: "adhesiones",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "electronico");

            migrationBuilder.AddPrimaryKey(
                name: "pk_conteos_adhesiones",
                schema: "difusion",
                table: "conteos_adhesiones",
                columns: new[] { "objeto_folio", "adherente", "tipo", "canal", "dia" });

            migrationBuilder.CreateTable(
                name: "papeles_adhesion",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lote = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    renglon = table.Column<int>(type: "integer", nullable: false),
                    fecha_papel = table.Column<DateOnly>(type: "date", nullable: false),
                    huella_papel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    objeto_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tipo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    adherente = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    publicar_nombre = table.Column<bool>(type: "boolean", nullable: false),
                    huella = table.Column<byte[]>(type: "bytea", nullable: false),
                    dato_id = table.Column<Guid>(type: "uuid", nullable: true),
                    capturado_por = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    capturado_con_token = table.Column<Guid>(type: "uuid", nullable: true),
                    suerte = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_papeles_adhesion", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_correos_adhesion_folio",
                schema: "difusion",
                table: "correos",
                column: "adhesion_folio");

            migrationBuilder.CreateIndex(
                name: "ix_papeles_adhesion_folio",
                schema: "difusion",
                table: "papeles_adhesion",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_papeles_adhesion_huella",
                schema: "difusion",
                table: "papeles_adhesion",
                column: "huella");

            migrationBuilder.CreateIndex(
                name: "ix_papeles_adhesion_huella_papel",
                schema: "difusion",
                table: "papeles_adhesion",
                column: "huella_papel");

            migrationBuilder.CreateIndex(
                name: "ix_papeles_adhesion_id",
                schema: "difusion",
                table: "papeles_adhesion",
                column: "id",
                filter: "suerte is null");

            migrationBuilder.CreateIndex(
                name: "ix_papeles_adhesion_lote_renglon",
                schema: "difusion",
                table: "papeles_adhesion",
                columns: new[] { "lote", "renglon" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "papeles_adhesion",
                schema: "difusion");

            migrationBuilder.DropIndex(
                name: "ix_correos_adhesion_folio",
                schema: "difusion",
                table: "correos");

            migrationBuilder.DropPrimaryKey(
                name: "pk_conteos_adhesiones",
                schema: "difusion",
                table: "conteos_adhesiones");

            migrationBuilder.DropColumn(
                name: "canal",
                schema: "difusion",
                table: "conteos_adhesiones");

            migrationBuilder.DropColumn(
                name: "canal",
                schema: "difusion",
                table: "adhesiones");

            migrationBuilder.AddPrimaryKey(
                name: "pk_conteos_adhesiones",
                schema: "difusion",
                table: "conteos_adhesiones",
                columns: new[] { "objeto_folio", "adherente", "tipo", "dia" });
        }
    }
}
