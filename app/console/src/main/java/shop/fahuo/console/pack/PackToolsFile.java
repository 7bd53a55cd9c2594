package shop.fahuo.console.pack;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// Remembers in the home what stands on its desk. A file that cannot be read is as good as none.
public final class PackToolsFile implements PackTools.Memory {

    private static final System.Logger LOG = System.getLogger(PackToolsFile.class.getName());
    private static final String PRINTER = "printer";
    private static final String SOUND = "sound";
    private static final String SCALE = "scale";

    private final Home home;
    private PackTools tools;

    public PackToolsFile(Home home) {
        this.home = home;
        tools = read(home);
    }

    private static PackTools read(Home home) {
        var file = home.packing();
        if (Files.notExists(file)) {
            return PackTools.NONE;
        }
        try (var in = Files.newBufferedReader(file)) {
            var lines = new Properties();
            lines.load(in);
            return new PackTools(
                    lines.getProperty(PRINTER, ""),
                    !lines.getProperty(SOUND, "").equals("false"),
                    lines.getProperty(SCALE, ""));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "cannot read " + file + ": " + e);
            return PackTools.NONE;
        }
    }

    @Override
    public synchronized PackTools get() {
        return tools;
    }

    /// What cannot be written is forgotten at the next start, and nothing else.
    @Override
    public synchronized void put(PackTools wanted) {
        tools = wanted;
        var lines = new Properties();
        lines.setProperty(PRINTER, wanted.printer());
        lines.setProperty(SOUND, Boolean.toString(wanted.sound()));
        lines.setProperty(SCALE, wanted.scale());
        try {
            var unfinished = PrivateFiles.scratchFile(home.scratch(), "packing");
            try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                lines.store(out, null);
            }
            Files.move(unfinished, home.packing(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write " + home.packing() + ": " + e);
        }
    }
}
