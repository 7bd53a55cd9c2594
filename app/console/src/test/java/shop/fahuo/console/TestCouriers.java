package shop.fahuo.console;

import shop.fahuo.console.wiring.PracticeParts;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
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

    String[] set(PracticeParts parts, String name) {
        return set(parts, name, Map.of());
    }

    /// @param changed takes the place of parts of the name
    String[] set(PracticeParts parts, String name, Map<String, String> changed) {
        var typed = new TypedAccount(folder, parts.kind().word(), name);
        return typed.with(with(parts.settings(), changed), with(parts.secrets(), changed));
    }

    private static Map<String, String> with(
            Map<String, String> parts, Map<String, String> changed) {
        var all = new LinkedHashMap<>(parts);
        all.replaceAll(changed::getOrDefault);
        return all;
    }

    @Override
    public void close() {
        sf.close();
        zto.close();
    }
}
