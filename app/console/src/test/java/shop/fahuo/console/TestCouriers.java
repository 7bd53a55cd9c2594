package shop.fahuo.console;

import shop.fahuo.console.wiring.PracticeParts;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Both couriers on this machine, and the words with which their accounts are typed.
public final class TestCouriers implements AutoCloseable {

    private final Path folder;
    private final SfSimulator sf;
    private final ZtoSimulator zto;

    /// @param folder gets the files that secrets are read from
    public TestCouriers(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        sf = SfSimulator.start(SfSettings.plain(), clock);
        zto = ZtoSimulator.start(ZtoSettings.plain(), clock);
    }

    public SfSimulator sf() {
        return sf;
    }

    public ZtoSimulator zto() {
        return zto;
    }

    public PracticeParts sfParts() {
        return PracticeParts.sf(sf);
    }

    public PracticeParts ztoParts() {
        return PracticeParts.zto(zto);
    }

    /// What goes wrong from now on.
    void spoil(CourierFaultRule... faults) {
        sf.faults().set(of(true, faults));
        zto.faults().set(of(false, faults));
    }

    private static List<CourierFaultRule> of(boolean sf, CourierFaultRule... faults) {
        return List.of(faults).stream().filter(fault -> fault.operation().isSf() == sf).toList();
    }

    /// `account set KIND NAME …`, secrets from files.
    String[] set(PracticeParts parts, String name) {
        return set(parts, name, Map.of());
    }

    /// @param changed takes the place of parts of the name
    String[] set(PracticeParts parts, String name, Map<String, String> changed) {
        var typed = new ArrayList<>(List.of("account", "set", parts.kind().word(), name));
        parts.settings()
                .forEach((part, text) -> typed.add(part + "=" + changed.getOrDefault(part, text)));
        parts.secrets()
                .forEach(
                        (part, text) -> {
                            typed.add("--secret");
                            typed.add(part + "=@" + file(part, changed.getOrDefault(part, text)));
                        });
        return typed.toArray(String[]::new);
    }

    private Path file(String part, String text) {
        try {
            return Files.writeString(folder.resolve(part), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sf.close();
        zto.close();
    }
}
