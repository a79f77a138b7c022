using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Compromisos.Migrations
{
    /// <inheritdoc />
    public partial class AligeraVigentes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vigentes_busqueda",
                schema: "compromisos",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_miembros",
                schema: "compromisos",
                table: "vigentes");

            migrationBuilder.DropIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "compromisos",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "busqueda",
                schema: "compromisos",
                table: "vigentes");

            migrationBuilder.DropColumn(
                name: "miembros",
                schema: "compromisos",
                table: "vigentes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "busqueda",
                schema: "compromisos",
                table: "vigentes",
                type: "tsvector",
                nullable: false);

            migrationBuilder.AddColumn<string>(
                name: "miembros",
                schema: "compromisos",
                table: "vigentes",
                type: "jsonb",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "compromisos",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "compromisos",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "compromisos",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }
    }
}
