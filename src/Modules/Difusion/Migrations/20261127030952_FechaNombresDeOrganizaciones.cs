using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class FechaNombresDeOrganizaciones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "nombrada_en",
                schema: "difusion",
                table: "adhesiones",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "nombre_retirado_en",
                schema: "difusion",
                table: "adhesiones",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_nombrada_en",
                schema: "difusion",
                table: "adhesiones",
                column: "nombrada_en",
                filter: "nombrada_en is not null");

            migrationBuilder.CreateIndex(
                name: "ix_adhesiones_nombre_retirado_en",
                schema: "difusion",
                table: "adhesiones",
                column: "nombre_retirado_en",
                filter: "nombre_retirado_en is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_adhesiones_nombrada_en",
                schema: "difusion",
                table: "adhesiones");

            migrationBuilder.DropIndex(
                name: "ix_adhesiones_nombre_retirado_en",
                schema: "difusion",
                table: "adhesiones");

            migrationBuilder.DropColumn(
                name: "nombrada_en",
                schema: "difusion",
                table: "adhesiones");

            migrationBuilder.DropColumn(
                name: "nombre_retirado_en",
                schema: "difusion",
                table: "adhesiones");
        }
    }
}
