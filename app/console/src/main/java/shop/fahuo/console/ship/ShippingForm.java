package shop.fahuo.console.ship;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads how the shop is to ship from what a person typed. What is not named stays as it is; an
/// empty text takes one away.
///
/// @param accounts at couriers, by the name under which their tasks are kept
public record ShippingForm(Map<String, Courier> accounts, AddressParser parser) {

    public static final List<String> PAYS =
            Stream.of(PayMethod.values()).map(ShippingForm::pay).toList();

    public static final String ON = "on";
    public static final String OFF = "off";
    private static final int LONGEST_NAME = 64;

    public ShippingForm {
        accounts = Map.copyOf(accounts);
    }

    /// As they would be typed.
    public static Map<ShippingField, String> texts(ShippingSettings settings) {
        var texts = new EnumMap<ShippingField, String>(ShippingField.class);
        Stream.of(ShippingField.values()).forEach(field -> texts.put(field, ""));
        settings.sender()
                .ifPresent(
                        sender -> {
                            texts.put(ShippingField.SENDER_NAME, sender.name());
                            texts.put(ShippingField.SENDER_COMPANY, sender.company());
                            texts.put(ShippingField.SENDER_PHONE, sender.phone().value());
                            texts.put(ShippingField.SENDER_ADDRESS, sender.address().oneLine());
                        });
        settings.carriage()
                .ifPresent(
                        carriage -> {
                            texts.put(
                                    ShippingField.ACCOUNT,
                                    account(carriage.courier(), carriage.account()));
                            texts.put(ShippingField.PRODUCT, carriage.product().value());
                            texts.put(ShippingField.PAY, pay(carriage.pay()));
                        });
        texts.put(ShippingField.SHOP, settings.shop());
        texts.put(ShippingField.BOOKING, settings.autoBooking() ? ON : OFF);
        return texts;
    }

    /// As it is typed: `sf/main` of `courier/main`.
    private static String account(Courier courier, String kept) {
        return courier.name().toLowerCase(Locale.ROOT) + kept.substring(kept.indexOf('/'));
    }

    /// All accounts, as they are typed.
    public List<String> choices() {
        return accounts.entrySet().stream()
                .map(one -> account(one.getValue(), one.getKey()))
                .sorted()
                .toList();
    }

    private static String pay(PayMethod pay) {
        return switch (pay) {
            case SENDER -> "sender";
            case RECEIVER -> "receiver";
            case THIRD_PARTY -> "third";
        };
    }

    /// By its word.
    static Optional<PayMethod> pay(String typed) {
        return Stream.of(PayMethod.values()).filter(pay -> pay(pay).equals(typed)).findFirst();
    }

    public ShippingReading read(ShippingSettings before, Map<ShippingField, String> changes) {
        var texts = texts(before);
        changes.forEach((field, text) -> texts.put(field, text.strip()));
        try {
            var address = address(before, texts);
            var settings =
                    new ShippingSettings(
                            sender(texts, address.map(CompletedAddress::address)),
                            shop(texts),
                            carriage(before, texts, changes),
                            isOn(texts));
            requireComplete(settings);
            boolean fresh = changes.containsKey(ShippingField.SENDER_ADDRESS);
            return new ShippingReading.Good(settings, address.filter(_ -> fresh));
        } catch (WrongField e) {
            return e.wrong();
        }
    }

    /// How the sender's address is understood; empty for a text of nothing.
    Optional<CompletedAddress> understand(Map<ShippingField, String> texts) {
        var text = text(texts, ShippingField.SENDER_ADDRESS).replaceAll("[\\s,，;；、|]+", " ");
        return Optional.of(new Address("", "", "", text.strip()))
                .filter(cell -> !cell.isEmpty())
                .map(parser::complete);
    }

    /// As it was, when nobody has changed it.
    private Optional<CompletedAddress> address(
            ShippingSettings before, Map<ShippingField, String> texts) throws WrongField {
        var text = text(texts, ShippingField.SENDER_ADDRESS);
        var read = understand(texts);
        var kept = before.sender().map(Party::address).filter(one -> one.oneLine().equals(text));
        if (kept.isPresent()) {
            return read.map(one -> new CompletedAddress(kept.get(), one.confidence()));
        }
        if (read.filter(one -> one.confidence().mustAsk()).isPresent()) {
            throw new WrongField(
                    ShippingField.SENDER_ADDRESS,
                    "ship.setting.address",
                    read.get().confidence().remarks());
        }
        return read;
    }

    /// Whoever sends nothing says nothing at all of who sends.
    private static Optional<Party> sender(
            Map<ShippingField, String> texts, Optional<Address> address) throws WrongField {
        var name = text(texts, ShippingField.SENDER_NAME);
        var company = text(texts, ShippingField.SENDER_COMPANY);
        var phone = text(texts, ShippingField.SENDER_PHONE);
        if ((name + company + phone).isEmpty() && address.isEmpty()) {
            return Optional.empty();
        }
        require(texts, ShippingField.SENDER_NAME);
        require(texts, ShippingField.SENDER_PHONE);
        require(texts, ShippingField.SENDER_ADDRESS);
        for (var field : List.of(ShippingField.SENDER_NAME, ShippingField.SENDER_COMPANY)) {
            if (text(texts, field).length() > LONGEST_NAME) {
                throw new WrongField(field, "ship.setting.long", LONGEST_NAME);
            }
        }
        if (!new Phone(phone).isDialable()) {
            throw new WrongField(ShippingField.SENDER_PHONE, "ship.setting.phone");
        }
        return address.map(one -> new Party(name, company, new Phone(phone), one));
    }

    private static String shop(Map<ShippingField, String> texts) throws WrongField {
        var shop = text(texts, ShippingField.SHOP);
        if (!ShippingSettings.isShop(shop)) {
            throw new WrongField(ShippingField.SHOP, "ship.setting.shop");
        }
        return shop;
    }

    /// What one courier calls its products another does not; so they are not taken along.
    private Optional<Carriage> carriage(
            ShippingSettings before,
            Map<ShippingField, String> texts,
            Map<ShippingField, String> changes)
            throws WrongField {
        var typed = text(texts, ShippingField.ACCOUNT);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var kept = "courier" + typed.substring(Math.max(0, typed.indexOf('/')));
        var courier =
                Optional.ofNullable(accounts.get(kept))
                        .filter(whose -> account(whose, kept).equals(typed));
        if (courier.isEmpty()) {
            throw new WrongField(
                    ShippingField.ACCOUNT,
                    accounts.isEmpty() ? "ship.setting.noAccounts" : "ship.setting.account",
                    String.join(" ", choices()));
        }
        if (before.carriage().filter(one -> one.courier() != courier.get()).isPresent()) {
            List.of(ShippingField.PRODUCT, ShippingField.PAY).stream()
                    .filter(field -> !changes.containsKey(field))
                    .forEach(texts::remove);
        }
        return Optional.of(
                new Carriage(
                        courier.get(),
                        kept,
                        product(courier.get(), texts),
                        pay(courier.get(), texts)));
    }

    private static ProductCode product(Courier courier, Map<ShippingField, String> texts)
            throws WrongField {
        var product = text(texts, ShippingField.PRODUCT);
        switch (courier) {
            case SF -> {
                if (!product.matches("\\d{0,9}")) {
                    throw new WrongField(ShippingField.PRODUCT, "ship.setting.product.sf");
                }
            }
            case ZTO -> {
                if (!product.isEmpty()) {
                    throw new WrongField(ShippingField.PRODUCT, "ship.setting.product.zto");
                }
            }
        }
        return new ProductCode(product);
    }

    /// The sender when nobody says.
    private static PayMethod pay(Courier courier, Map<ShippingField, String> texts)
            throws WrongField {
        var typed = text(texts, ShippingField.PAY);
        var pay =
                pay(typed.isEmpty() ? PAYS.getFirst() : typed)
                        .orElseThrow(() -> new WrongField(ShippingField.PAY, "ship.setting.pay"));
        if (courier == Courier.ZTO && pay != PayMethod.SENDER) {
            throw new WrongField(ShippingField.PAY, "ship.setting.pay.zto");
        }
        return pay;
    }

    private static boolean isOn(Map<ShippingField, String> texts) throws WrongField {
        return switch (text(texts, ShippingField.BOOKING)) {
            case ON -> true;
            case OFF, "" -> false;
            default -> throw new WrongField(ShippingField.BOOKING, "ship.setting.switch");
        };
    }

    /// Nobody is to believe that parcels are booked by themselves when they cannot be.
    private static void requireComplete(ShippingSettings settings) throws WrongField {
        if (settings.autoBooking() && settings.sender().isEmpty()) {
            throw new WrongField(ShippingField.SENDER_NAME, "ship.setting.missing");
        }
        if (settings.autoBooking() && settings.carriage().isEmpty()) {
            throw new WrongField(ShippingField.ACCOUNT, "ship.setting.missing");
        }
    }

    private static void require(Map<ShippingField, String> texts, ShippingField field)
            throws WrongField {
        if (text(texts, field).isEmpty()) {
            throw new WrongField(field, "ship.setting.missing");
        }
    }

    private static String text(Map<ShippingField, String> texts, ShippingField field) {
        return texts.getOrDefault(field, "");
    }
}
