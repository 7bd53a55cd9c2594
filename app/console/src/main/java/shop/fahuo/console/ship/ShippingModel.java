package shop.fahuo.console.ship;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// How the shop ships, being changed.
public final class ShippingModel {

    /// What the fields come to.
    private record Read(ShippingReading reading, Optional<CompletedAddress> address) {}

    private static final String USUAL_HOURS = "48";

    private final ShippingKeeper keeper;
    private final Supplier<Actor.Person> person;
    private final Threads threads;
    private final Runnable kept;
    private final Latest<Read> reading;
    private final Map<ShippingField, StringProperty> texts = new EnumMap<>(ShippingField.class);
    private final ReadOnlyObjectWrapper<List<String>> accounts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ShippingReading.Wrong>> wrong =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CompletedAddress>> address =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ShippingKeeper.Seen> seen = Optional.empty();
    private boolean tried;

    /// @param person in whose name it is kept
    /// @param kept hears that it was
    public ShippingModel(
            ShippingKeeper keeper, Supplier<Actor.Person> person, Threads threads, Runnable kept) {
        this.keeper = keeper;
        this.person = person;
        this.threads = threads;
        this.kept = kept;
        reading = new Latest<>(threads, this::read, this::fail);
        for (var field : ShippingField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
        threads.load(keeper::look, this::seen, this::fail);
    }

    /// As it would be typed.
    public StringProperty textProperty(ShippingField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /// Those that parcels can go by, as they would be typed.
    public ReadOnlyObjectProperty<List<String>> accountsProperty() {
        return accounts.getReadOnlyProperty();
    }

    /// The first field that is wrong. What is only still empty is not, until somebody wants to
    /// save.
    public ReadOnlyObjectProperty<Optional<ShippingReading.Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// How the sender's address is understood; empty while nobody can be sure.
    public ReadOnlyObjectProperty<Optional<CompletedAddress>> addressProperty() {
        return address.getReadOnlyProperty();
    }

    /// While it is being looked up or kept.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public void save() {
        tried = true;
        seen.ifPresent(
                now -> {
                    busy.set(true);
                    var typed = typed();
                    var by = person.get();
                    threads.load(() -> keep(now, typed, by), this::saved, this::fail);
                });
    }

    private ShippingReading keep(
            ShippingKeeper.Seen now, Map<ShippingField, String> typed, Actor.Person by) {
        var read = now.form().read(now.settings(), typed);
        if (read instanceof ShippingReading.Good(var settings, _)) {
            keeper.keep(settings, by);
        }
        return read;
    }

    private void saved(ShippingReading read) {
        busy.set(false);
        switch (read) {
            case ShippingReading.Good _ -> kept.run();
            case ShippingReading.Wrong found -> wrong.set(Optional.of(found));
        }
    }

    private void seen(ShippingKeeper.Seen now) {
        seen = Optional.of(now);
        accounts.set(now.form().choices());
        ShippingForm.texts(now.settings()).forEach((field, text) -> textProperty(field).set(text));
        if (now.settings().equals(ShippingSettings.NONE) && accounts.get().size() == 1) {
            // Most shops have one, and never think of it.
            textProperty(ShippingField.ACCOUNT).set(accounts.get().getFirst());
        }
        textProperty(ShippingField.ACCOUNT).subscribe(this::accountChanged);
        textProperty(ShippingField.CHOOSE).subscribe(this::choiceChanged);
        texts.values().forEach(text -> text.subscribe(this::changed));
        busy.set(false);
        changed();
    }

    /// What one courier calls its products another does not.
    private void accountChanged(String was, String is) {
        if (!courier(was).equals(courier(is))) {
            textProperty(ShippingField.PRODUCT).set("");
            textProperty(ShippingField.PAY).set(is.isEmpty() ? "" : CarriageForm.PAYS.getFirst());
        }
    }

    /// A time means nothing where nothing is to be there in time.
    private void choiceChanged(String was, String is) {
        textProperty(ShippingField.WITHIN).set(is.equals(PolicyForm.IN_TIME) ? USUAL_HOURS : "");
    }

    private static String courier(String account) {
        return account.substring(0, Math.max(0, account.indexOf('/')));
    }

    private void changed() {
        seen.ifPresent(
                now -> {
                    var typed = typed();
                    reading.load(
                            () ->
                                    new Read(
                                            now.form().read(now.settings(), typed),
                                            now.form().understand(typed)));
                });
    }

    private Map<ShippingField, String> typed() {
        var typed = new EnumMap<ShippingField, String>(ShippingField.class);
        texts.forEach((field, text) -> typed.put(field, text.get()));
        return typed;
    }

    private void read(Read now) {
        address.set(now.address().filter(one -> !one.confidence().mustAsk()));
        wrong.set(
                now.reading() instanceof ShippingReading.Wrong found
                                && (tried || !textProperty(found.field()).get().isBlank())
                        ? Optional.of(found)
                        : Optional.empty());
    }

    private void fail(Bug cause) {
        busy.set(false);
        bug.set(Optional.of(cause));
    }
}
