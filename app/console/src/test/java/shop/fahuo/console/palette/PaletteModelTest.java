package shop.fahuo.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PaletteModelTest {

    private static final Map<String, String> WORDS =
            Map.of("parcels", "Go to parcels", "print", "Labels and printers", "off", "Go away");

    private final TestShop shop = new TestShop();
    private final PaletteModel model = new PaletteModel(new Finder(shop.store()), Threads.SAME);
    private final List<String> given = new ArrayList<>();

    @BeforeEach
    void open() {
        shop.takeLarge(2);
        openAgain();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void openAgain() {
        model.open(
                List.of(command("parcels", true), command("print", true), command("off", false)),
                command -> WORDS.getOrDefault(command.id(), ""));
    }

    private Command command(String id, boolean enabled) {
        return Command.when(
                new SimpleBooleanProperty(enabled), id, Feather.BOX, "", () -> given.add(id));
    }

    private List<String> commands() {
        return model.offerProperty().get().commands().stream().map(Command::id).toList();
    }

    @Test
    void offersWhatCanBeGivenAndWhatWasUsedLastFirst() {
        assertThat(commands()).containsExactly("parcels", "print");
        model.use(model.offerProperty().get().commands().getLast());
        assertThat(given).containsExactly("print");
        openAgain();
        assertThat(commands()).containsExactly("print", "parcels");
    }

    @Test
    void narrowsCommandsByWhatIsTyped() {
        model.type(" PRIN");
        assertThat(commands()).containsExactly("print");
        model.type("nothing of the kind");
        assertThat(model.offerProperty().get().isEmpty()).isTrue();
        model.type("");
        assertThat(commands()).containsExactly("parcels", "print");
    }

    @Test
    void findsOrdersBesideCommands() {
        var row =
                shop.store().orders().page(OrderFilter.ALL, Optional.empty(), 1).rows().getFirst();
        model.type(row.key().number().value());
        var offer = model.offerProperty().get();
        assertThat(offer.commands()).isEmpty();
        assertThat(offer.isSearching()).isFalse();
        assertThat(offer.found().orders()).extracting(OrderRow::id).containsExactly(row.id());
    }
}
