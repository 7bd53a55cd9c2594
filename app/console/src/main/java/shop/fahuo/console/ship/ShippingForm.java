package shop.fahuo.console.ship;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads how the shop is to ship from what a person typed. What is not named stays as it is; an
/// empty text takes one away.
///
/// @param accounts at couriers, by the name under which their tasks are kept
public record ShippingForm(Map<String, Courier> accounts, AddressParser parser) {

    public static final String ON = "on";
    public static final String OFF = "off";
    private static final int LONGEST_NAME = 64;

    /// As SF has it.
    private static final int LONGEST_ADDRESS = 200;

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
                            texts.put(ShippingField.ACCOUNT, CarriageForm.account(carriage));
                            texts.put(ShippingField.PRODUCT, carriage.product().value());
                            texts.put(ShippingField.PAY, CarriageForm.pay(carriage.pay()));
                        });
        texts.put(ShippingField.SHOP, settings.shop());
        texts.put(ShippingField.BOOKING, settings.autoBooking() ? ON : OFF);
        texts.put(ShippingField.CHOOSE, PolicyForm.choose(settings.policy()));
        texts.put(ShippingField.WITHIN, PolicyForm.within(settings.policy()));
        texts.put(ShippingField.PROMISE, Long.toString(settings.leavesWithin().toHours()));
        return texts;
    }

    /// All accounts, as they are typed.
    public List<String> choices() {
        return CarriageForm.choices(accounts);
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
                            new CarriageForm(accounts, before.carriage()).read(texts, changes),
                            isOn(texts),
                            PolicyForm.read(texts, changes),
                            leavesWithin(texts));
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
        requireShort(texts, ShippingField.SENDER_NAME, LONGEST_NAME);
        requireShort(texts, ShippingField.SENDER_COMPANY, LONGEST_NAME);
        requireShort(texts, ShippingField.SENDER_PHONE, LONGEST_NAME);
        requireShort(texts, ShippingField.SENDER_ADDRESS, LONGEST_ADDRESS);
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

    private static Duration leavesWithin(Map<ShippingField, String> texts) throws WrongField {
        var hours = text(texts, ShippingField.PROMISE);
        if (hours.isEmpty()) {
            return ShippingSettings.USUAL;
        }
        if (!hours.matches("[1-9]\\d{0,2}")) {
            throw new WrongField(ShippingField.PROMISE, "ship.setting.promise");
        }
        return Duration.ofHours(Integer.parseInt(hours));
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

    private static void requireShort(
            Map<ShippingField, String> texts, ShippingField field, int longest) throws WrongField {
        if (text(texts, field).length() > longest) {
            throw new WrongField(field, "ship.setting.long", longest);
        }
    }

    static String text(Map<ShippingField, String> texts, ShippingField field) {
        return texts.getOrDefault(field, "");
    }
}
