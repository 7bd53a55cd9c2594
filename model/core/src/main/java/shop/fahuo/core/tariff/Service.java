package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.ProductCode;

import java.util.Comparator;
import java.util.Optional;

/// One product of a courier, at one of the shop's accounts there.
///
/// @param account `courier/NAME`, as its tasks have it
public record Service(Courier courier, String account, ProductCode product)
        implements Comparable<Service> {

    /// What every account's name begins with.
    public static final String PREFIX = "courier/";

    private static final Comparator<Service> ORDER =
            Comparator.comparing(Service::account)
                    .thenComparing(service -> service.product().value())
                    .thenComparing(Service::courier);

    public static Service of(Carriage carriage) {
        return new Service(carriage.courier(), carriage.account(), carriage.product());
    }

    /// Whether the courier can be told of the product at all: SF's are numbers, and ZTO has none.
    public boolean isKnown() {
        return product.value().matches(courier == Courier.SF ? "\\d{0,9}" : "");
    }

    /// Whether a rule's word is the name of its account.
    boolean isAccount(String word) {
        return account.equals(PREFIX + word);
    }

    /// Whether a rule's word means its courier: `SF`, `中通`.
    boolean isCourier(String word) {
        return Courier.named(word).equals(Optional.of(courier));
    }

    /// By account, then by product.
    @Override
    public int compareTo(Service other) {
        return ORDER.compare(this, other);
    }
}
