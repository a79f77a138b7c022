using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Secretariado.Migrations
{
    /// <inheritdoc />
    public partial class AvisosDePeriodicidad : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "avisos_de_periodicidad",
                schema: "secretariado",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    secretariado_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ultima_sesion = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_avisos_de_periodicidad", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_avisos_de_periodicidad_folio",
                schema: "secretariado",
                table: "avisos_de_periodicidad",
                column: "folio",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "avisos_de_periodicidad",
                schema: "secretariado");
        }
    }
}
