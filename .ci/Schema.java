import org.jooq.codegen.GenerationTool;
import org.jooq.meta.h2.H2Database;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Writes the jOOQ classes of the schema: `java Schema.java SCHEMA_FOLDER OUTPUT_FOLDER`.
///
/// The migrations run in an H2 in memory and jOOQ reads that, so the types are the ones the program
/// meets; jOOQ's own DDLDatabase takes `bytea` for a BLOB, on which H2 has no unique index. Does
/// nothing while the output is younger than the migrations and this program.
void main(String... args) throws Exception {
    var output = Path.of(args[1]);
    var migrations = migrations(Path.of(args[0]));
    var stamp = output.resolve(".stamp");
    if (migrations.isEmpty() || isYounger(stamp, migrations)) {
        return;
    }
    // Tables in lower case: PostgreSQL keeps them so.
    try (var connection =
            DriverManager.getConnection("jdbc:h2:mem:schema;DATABASE_TO_LOWER=TRUE")) {
        for (var migration : migrations) {
            run(migration, connection);
        }
        var tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(configuration(output));
    }
    Files.writeString(stamp, "");
}

/// The migrations, in the order of their numbers, which all have the same width.
List<Path> migrations(Path schema) throws IOException {
    if (!Files.isDirectory(schema)) {
        return List.of();
    }
    try (Stream<Path> files = Files.list(schema)) {
        return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                .sorted()
                .toList();
    }
}

boolean isYounger(Path stamp, List<Path> migrations) {
    var self = Path.of(System.getProperty("jdk.launcher.sourcefile"));
    return Files.exists(stamp)
            && Stream.concat(migrations.stream(), Stream.of(self))
                    .allMatch(file -> modified(file).compareTo(modified(stamp)) < 0);
}

FileTime modified(Path file) {
    try {
        return Files.getLastModifiedTime(file);
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}

void run(Path migration, Connection connection) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
        statement.execute(Files.readString(migration));
    } catch (SQLException e) {
        throw new SQLException(migration + ": " + e.getMessage(), e);
    }
}

Configuration configuration(Path output) {
    var database =
            new Database()
                    .withName(H2Database.class.getName())
                    .withInputSchema("public")
                    .withOutputSchemaToDefault(true)
                    .withForcedTypes(
                            new ForcedType()
                                    .withName("INSTANT")
                                    .withIncludeTypes("(?i:timestamp.*with\\stime\\szone)"),
                            new ForcedType()
                                    .withUserType("byte[]")
                                    .withBinding("shop.fahuo.store.db.BytesBinding")
                                    .withIncludeTypes("(?i:binary\\svarying)"));
    var generate =
            new Generate()
                    .withGlobalCatalogReferences(false)
                    .withGlobalSchemaReferences(false)
                    .withNullableAnnotation(true)
                    .withNullableAnnotationType("org.jspecify.annotations.Nullable");
    var target =
            new Target().withPackageName("shop.fahuo.store.jooq").withDirectory(output.toString());
    return new Configuration()
            .withLogging(Logging.WARN)
            .withGenerator(
                    new Generator()
                            .withDatabase(database)
                            .withGenerate(generate)
                            .withTarget(target));
}
