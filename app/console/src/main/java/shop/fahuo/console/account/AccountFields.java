package shop.fahuo.console.account;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import shop.fahuo.core.order.ChannelName;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the fields of an account's form.
public final class AccountFields {

    private static final List<AccountPart> CERTIFICATES =
            List.of(
                    AccountPart.APP_CERTIFICATE,
                    AccountPart.ALIPAY_CERTIFICATE,
                    AccountPart.ROOT_CERTIFICATES);

    private final Optional<AccountRow> before;
    private final ObjectProperty<AccountKind> kind;
    private final StringProperty name;
    private final Map<AccountPart, StringProperty> texts = new EnumMap<>(AccountPart.class);
    private final Map<AccountPart, StringProperty> files = new EnumMap<>(AccountPart.class);
    private final ObjectProperty<Set<ChannelName>> channels;
    private final BooleanProperty shipping;
    private final BooleanProperty certified;

    AccountFields(Optional<AccountRow> before, String proposedName) {
        this.before = before;
        var settings = before.map(AccountRow::settings).orElse(Map.of());
        kind = new SimpleObjectProperty<>(before.map(AccountRow::kind).orElse(AccountKind.WECHAT));
        name = new SimpleStringProperty(before.map(row -> row.name().name()).orElse(proposedName));
        for (var part : AccountPart.values()) {
            var kept = part.isSecret() ? "" : settings.getOrDefault(part.id(), "");
            texts.put(
                    part,
                    new SimpleStringProperty(part == AccountPart.FEE_RATE ? percent(kept) : kept));
            files.put(part, new SimpleStringProperty(""));
        }
        channels =
                new SimpleObjectProperty<>(
                        Set.copyOf(before.map(AccountRow::channels).orElse(List.of())));
        shipping = new SimpleBooleanProperty(before.filter(AccountRow::reports).isPresent());
        certified =
                new SimpleBooleanProperty(
                        CERTIFICATES.stream().anyMatch(part -> settings.containsKey(part.id())));
    }

    public ObjectProperty<AccountKind> kindProperty() {
        return kind;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty textProperty(AccountPart part) {
        return of(texts, part);
    }

    /// Name of the file that a part was read from; empty when it was not.
    public StringProperty fileProperty(AccountPart part) {
        return of(files, part);
    }

    /// Whose money it proves.
    public ObjectProperty<Set<ChannelName>> channelsProperty() {
        return channels;
    }

    /// Whether shipments are reported to it.
    public BooleanProperty shippingProperty() {
        return shipping;
    }

    /// Whether it proves itself with certificates instead of bare keys.
    public BooleanProperty certifiedProperty() {
        return certified;
    }

    /// Every field.
    Stream<ObservableValue<?>> all() {
        return Stream.concat(
                Stream.of(kind, name, channels, shipping, certified), texts.values().stream());
    }

    /// Whether the shop has it already.
    public boolean isKept(AccountPart part) {
        return before.filter(
                        row ->
                                part.isSecret()
                                        ? row.secrets().contains(part.id())
                                        : row.settings().containsKey(part.id()))
                .isPresent();
    }

    /// Whether saving would change it.
    boolean isChanged(AccountPart part) {
        var kept =
                part.isSecret()
                        ? ""
                        : before.map(AccountRow::settings)
                                .orElse(Map.of())
                                .getOrDefault(part.id(), "");
        return !of(texts, part).get().equals(kept);
    }

    /// Asked for as things stand, the most telling first.
    List<AccountPart> main() {
        var parts = new ArrayList<>(kind.get().main());
        switch (kind.get()) {
            case WECHAT -> {
                if (shipping.get()) {
                    parts.add(AccountPart.APP_SECRET);
                }
            }
            case ALIPAY -> {
                if (certified.get()) {
                    parts.addAll(CERTIFICATES);
                } else {
                    parts.add(AccountPart.ALIPAY_KEY);
                }
            }
            case SF, ZTO, CHANNEL -> {}
        }
        return parts;
    }

    /// @param part as it is kept; empty for the name
    boolean isEmpty(String part) {
        return part.isEmpty()
                ? name.get().isBlank()
                : kind.get()
                        .part(part)
                        .filter(found -> of(texts, found).get().isBlank() && !isKept(found))
                        .isPresent();
    }

    void take(AccountPart part, String text, String file) {
        certified.set(certified.get() || CERTIFICATES.contains(part));
        of(texts, part).set(text);
        of(files, part).set(file);
    }

    AccountDraft draft() {
        return new AccountDraft(
                kind.get(), name.get().strip(), settings(), secrets(), before.isEmpty());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        parts().filter(part -> !part.isSecret())
                .forEach(part -> settings.put(part.id(), text(part)));
        if (kind.get() == AccountKind.ALIPAY && !certified.get()) {
            CERTIFICATES.forEach(part -> settings.put(part.id(), ""));
        }
        if (kind.get() == AccountKind.WECHAT) {
            settings.put("shipping", shipping.get() ? "on" : "");
        }
        if (kind.get().provider().isPresent()) {
            settings.put(
                    "channels",
                    channels.get().stream()
                            .map(ChannelName::value)
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        return settings;
    }

    private Map<String, String> secrets() {
        return parts().filter(AccountPart::isSecret)
                .filter(part -> !text(part).isEmpty())
                .collect(Collectors.toMap(AccountPart::id, this::text));
    }

    private Stream<AccountPart> parts() {
        return Stream.concat(main().stream(), kind.get().more().stream());
    }

    private String text(AccountPart part) {
        var text = of(texts, part).get().strip();
        return part == AccountPart.FEE_RATE ? moved(text, 2) : text;
    }

    /// Every part has one.
    private static StringProperty of(Map<AccountPart, StringProperty> all, AccountPart part) {
        return Objects.requireNonNull(all.get(part));
    }

    /// @param rate in 1/10,000
    static String percent(String rate) {
        return moved(rate, -2);
    }

    /// Between per cent and 1/10,000; what is no number stays as it is, to be refused by that name.
    private static String moved(String number, int places) {
        return number.matches("\\d{1,5}(\\.\\d{1,4})?")
                ? new BigDecimal(number).movePointRight(places).stripTrailingZeros().toPlainString()
                : number;
    }
}
