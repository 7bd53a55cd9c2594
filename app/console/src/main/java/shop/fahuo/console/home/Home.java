package shop.fahuo.console.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder in which one shop lives on this machine, and what lies where in it. Everything Fahuo
/// makes there is for its owner alone.
public record Home(Path folder) {

    private static final String DATABASE = "fahuo";

    /// Opens the folder, making it first where it is missing.
    public static Home at(Path folder) throws IOException {
        PrivateFiles.folder(folder);
        var home = new Home(folder.toRealPath());
        PrivateFiles.folder(home.run());
        PrivateFiles.folder(home.scratch());
        PrivateFiles.folder(home.logs());
        PrivateFiles.folder(home.bills());
        return home;
    }

    /// The folder where the operating system wants programs to keep a user's data.
    ///
    /// @param environment of the process
    /// @param system its name, as Java has it in `os.name`
    /// @param user the user's own folder
    public static Path usual(Map<String, String> environment, String system, Path user) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return local == null ? user.resolve("AppData/Local/Fahuo") : Path.of(local, "Fahuo");
        }
        if (name.contains("mac")) {
            return user.resolve("Library/Application Support/Fahuo");
        }
        var data = environment.get("XDG_DATA_HOME");
        return data == null || !Path.of(data).isAbsolute()
                ? user.resolve(".local/share/fahuo")
                : Path.of(data, "fahuo");
    }

    /// Whether a shop has been opened here before.
    public boolean hasShop() {
        return Files.exists(folder.resolve(DATABASE + ".mv.db"));
    }

    /// The file of the shop's database, without the ending that H2 gives it.
    public Path database() {
        return folder.resolve(DATABASE);
    }

    /// Keeps the database from others, where the folder lies open to them. To be called once it is
    /// there; compacting makes it anew.
    public void restrictDatabase() throws IOException {
        PrivateFiles.restrict(folder.resolve(DATABASE + ".mv.db"));
    }

    /// What the window remembers of how it is liked.
    public Path preferences() {
        return folder.resolve("desk.properties");
    }

    /// The lists of orders that people come back to.
    public Path views() {
        return folder.resolve("views");
    }

    /// What stands on its packing desk.
    public Path packing() {
        return folder.resolve("packing.properties");
    }

    /// Held by the process that owns the home, for as long as it lives.
    public Path lock() {
        return folder.resolve("owner.lock");
    }

    /// Held while the master key is read or made.
    public Path keyLock() {
        return folder.resolve("key.lock");
    }

    /// Where the owner listens, and the note that says so.
    public Path run() {
        return folder.resolve("run");
    }

    /// What need not outlive the process that wrote it.
    public Path scratch() {
        return folder.resolve("scratch");
    }

    /// Bills as their providers made them, for a while.
    public Path bills() {
        return folder.resolve("bills");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// Removes what an earlier owner left behind. For the owner only: others may be writing there.
    public void emptyScratch() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(scratch())) {
            left.forEach(Home::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
