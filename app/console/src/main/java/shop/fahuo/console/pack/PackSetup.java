package shop.fahuo.console.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.print.PrinterSetup;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightText;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How the shop packs and what stands on this desk: read, chosen, put to use.
public final class PackSetup {

    /// What there is to choose from, by name.
    public record Offered(List<String> printers, List<String> ports) {

        static final Offered NOTHING = new Offered(List.of(), List.of());

        public Offered {
            printers = List.copyOf(printers);
            ports = List.copyOf(ports);
        }
    }

    private final PackBehind behind;
    private final Supplier<PrintDesk> printing;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Offered> offered =
            new ReadOnlyObjectWrapper<>(Offered.NOTHING);
    private final ReadOnlyObjectWrapper<PackPolicy> policy =
            new ReadOnlyObjectWrapper<>(PackPolicy.DEFAULT);
    private Consumer<Bug> failed = bug -> {};
    private Consumer<WeightText.Reading> weighed = reading -> {};

    /// @param printing made when it is first wanted, in the background
    public PackSetup(PackBehind behind, Supplier<PrintDesk> printing, Threads threads) {
        this.behind = behind;
        this.printing = printing;
        this.threads = threads;
    }

    void tell(Consumer<WeightText.Reading> onWeight, Consumer<Bug> onBug) {
        weighed = onWeight;
        failed = onBug;
    }

    public ReadOnlyObjectProperty<Offered> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PackPolicy> policyProperty() {
        return policy.getReadOnlyProperty();
    }

    public PackTools tools() {
        return behind.tools();
    }

    /// Finds out what there is to choose from.
    public void offer() {
        new Latest<Offered>(threads, offered::set, failed)
                .load(
                        () ->
                                new Offered(
                                        printing.get().printers().stream()
                                                .map(PrinterSetup::name)
                                                .toList(),
                                        behind.scale().ports()));
    }

    /// Reads what another desk may have changed, and listens to the scale.
    void look() {
        threads.load(this::read, policy::set, failed);
    }

    private PackPolicy read() {
        behind.scale()
                .listen(
                        behind.tools().scale(),
                        reading -> threads.ui().execute(() -> weighed.accept(reading)));
        return behind.place().settings().get();
    }

    public void save(PackPolicy wanted, PackTools tools) {
        behind.use(tools);
        threads.load(
                () -> {
                    if (!wanted.equals(behind.place().settings().get())) {
                        behind.place().settings().put(wanted, behind.person());
                    }
                    return read();
                },
                policy::set,
                failed);
    }
}
