package shop.fahuo.connect.courier;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Cargo;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;

import java.util.List;

/// Made-up parcels.
public final class Parcels {

    public static final Party SHOP =
            new Party(
                    "链动小铺",
                    "杭州链动",
                    new Phone("0571-88886666"),
                    new Address("浙江省", "杭州市", "余杭区", "文一西路 969 号"));

    public static final Party BUYER =
            new Party(
                    "张三丰",
                    new Phone("13812345678"),
                    new Address("广东省", "广州市", "天河区", "体育西路 1 号 a+b*c~d"));

    private Parcels() {}

    public static ShipmentRequest parcel(String reference) {
        return parcel(reference, BUYER, 1, PayMethod.SENDER, "");
    }

    public static ShipmentRequest parcel(
            String reference, Party receiver, int pieces, PayMethod pay, String product) {
        var tea = new Goods("茶叶", new Quantity(2), new Grams(250), Fen.of(9_900));
        return new ShipmentRequest(
                new ShipmentReference(reference),
                SHOP,
                receiver,
                new Cargo(List.of(tea), new Grams(620), pieces),
                new ProductCode(product),
                pay,
                "轻放");
    }
}
