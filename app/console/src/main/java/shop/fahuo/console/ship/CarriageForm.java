package shop.fahuo.console.ship;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads by which account parcels are to go unless somebody says otherwise, how fast, and who pays.
///
/// @param accounts at couriers, by the name under which their tasks are kept
/// @param before as it is
record CarriageForm(Map<String, Courier> accounts, Optional<Carriage> before) {

    /// Who can pay, as it is typed; the usual first.
    static final List<String> PAYS = Stream.of(PayMethod.values()).map(CarriageForm::pay).toList();

    /// As it is typed: `sf/main` of `courier/main`.
    static String account(Carriage carriage) {
        return account(carriage.courier(), carriage.account());
    }

    private static String account(Courier courier, String kept) {
        return courier.name().toLowerCase(Locale.ROOT) + kept.substring(kept.indexOf('/'));
    }

    static List<String> choices(Map<String, Courier> accounts) {
        return accounts.entrySet().stream()
                .map(one -> account(one.getValue(), one.getKey()))
                .sorted()
                .toList();
    }

    static String pay(PayMethod pay) {
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

    /// What one courier calls its products another does not; so they are not taken along.
    ///
    /// @param changes what was named of the texts
    Optional<Carriage> read(Map<ShippingField, String> texts, Map<ShippingField, String> changes)
            throws WrongField {
        var typed = ShippingForm.text(texts, ShippingField.ACCOUNT);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var kept = "courier" + typed.substring(Math.max(0, typed.indexOf('/')));
        var courier = courier(typed, kept);
        if (before.filter(one -> one.courier() != courier).isPresent()) {
            Stream.of(ShippingField.PRODUCT, ShippingField.PAY)
                    .filter(field -> !changes.containsKey(field))
                    .forEach(texts::remove);
        }
        var product = product(courier, ShippingForm.text(texts, ShippingField.PRODUCT));
        var pay = payer(courier, ShippingForm.text(texts, ShippingField.PAY));
        return Optional.of(new Carriage(courier, kept, product, pay));
    }

    /// One that is gone may stay, so that everything else can still be changed.
    private Courier courier(String typed, String kept) throws WrongField {
        return Optional.ofNullable(accounts.get(kept))
                .filter(whose -> account(whose, kept).equals(typed))
                .or(() -> before.filter(one -> account(one).equals(typed)).map(Carriage::courier))
                .orElseThrow(
                        () ->
                                new WrongField(
                                        ShippingField.ACCOUNT,
                                        accounts.isEmpty()
                                                ? "ship.setting.noAccounts"
                                                : "ship.setting.account",
                                        String.join(" ", choices(accounts))));
    }

    private static ProductCode product(Courier courier, String typed) throws WrongField {
        switch (courier) {
            case SF -> {
                if (!typed.matches("\\d{0,9}")) {
                    throw new WrongField(ShippingField.PRODUCT, "ship.setting.product.sf");
                }
            }
            case ZTO -> {
                if (!typed.isEmpty()) {
                    throw new WrongField(ShippingField.PRODUCT, "ship.setting.product.zto");
                }
            }
        }
        return new ProductCode(typed);
    }

    /// The sender when nobody says.
    private static PayMethod payer(Courier courier, String typed) throws WrongField {
        var pay =
                pay(typed.isEmpty() ? PAYS.getFirst() : typed)
                        .orElseThrow(() -> new WrongField(ShippingField.PAY, "ship.setting.pay"));
        if (courier == Courier.ZTO && pay != PayMethod.SENDER) {
            throw new WrongField(ShippingField.PAY, "ship.setting.pay.zto");
        }
        return pay;
    }
}
