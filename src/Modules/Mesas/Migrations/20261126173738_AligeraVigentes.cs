using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Mesas.Migrations
{
    /// <inheritdoc />
    public partial class AligeraVigentes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vigentes_busqueda",
                schema: "mesas",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_miembros",
                schema: "mesas",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "mesas",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "busqueda",
                schema: "mesas",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "miembros",
                schema: "mesas",
                table: "vigentes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "busqueda",
                schema: "mesas",
                table: "vigentes",
                type: "tsvector",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "miembros",
                schema: "mesas",
                table: "vigentes",
                type: "jsonb",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "mesas",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "mesas",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "mesas",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }
    }
}
