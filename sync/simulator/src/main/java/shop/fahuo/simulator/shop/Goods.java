package shop.fahuo.simulator.shop;

import static shop.fahuo.core.stock.SkuKind.PHYSICAL;
import static shop.fahuo.core.stock.SkuKind.VIRTUAL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.util.List;

/// One thing on the practice shop's shelf.
///
/// @param demand how often it is bought, compared with the others
/// @param opening how many there are when the shop opens: units, or card keys
public record Goods(Sku sku, int demand, int opening) {

    /// Everything the practice shop sells. Two of them run short on purpose.
    public static final List<Goods> ALL =
            List.of(
                    virtual("VIP-V30", "视频会员月卡", 1500, 12, 600),
                    virtual("VIP-V365", "视频会员年卡", 16800, 5, 300),
                    virtual("VIP-M90", "音乐会员季卡", 3900, 8, 400),
                    virtual("VIP-D365", "云盘会员年卡", 11800, 5, 300),
                    virtual("GAME-50", "游戏点卡50元", 4850, 8, 400),
                    virtual("GAME-100", "游戏点卡100元", 9680, 6, 12),
                    virtual("SOFT-PRO", "办公软件激活码", 9900, 4, 200),
                    virtual("COURSE-EN", "英语口语训练营", 29900, 2, 200),
                    physical("MASK-10", "补水面膜10片", 5900, 320, 7, 800),
                    physical("CUP-500", "保温杯500ml", 7900, 380, 6, 500),
                    physical("TEA-250", "高山绿茶250g", 8800, 300, 5, 600),
                    physical("BEEF-3", "手工牛肉酱210g×3", 4990, 820, 6, 700),
                    physical("EAR-01", "蓝牙耳机", 12900, 90, 4, 5),
                    physical("JUICE-1", "便携榨汁机", 15900, 900, 3, 300),
                    physical("BED-18", "纯棉四件套1.8m", 25900, 2600, 2, 200),
                    physical("GIFT-5", "礼盒装护肤五件套", 49900, 1650, 1, 150));

    /// The dearest virtual and physical goods, for orders that stand out.
    static final Goods COURSE = ALL.get(7);

    static final Goods GIFT = ALL.get(15);

    /// What brushers buy.
    static final Goods CHEAP = ALL.getFirst();

    private static Goods virtual(String code, String name, long fen, int demand, int opening) {
        return new Goods(sku(code, name, VIRTUAL, fen, 0), demand, opening);
    }

    private static Goods physical(
            String code, String name, long fen, int grams, int demand, int opening) {
        return new Goods(sku(code, name, PHYSICAL, fen, grams), demand, opening);
    }

    private static Sku sku(String code, String name, SkuKind kind, long fen, int grams) {
        return new Sku(new SkuCode(code), name, kind, Fen.of(fen), grams, 20);
    }

    boolean isVirtual() {
        return sku.kind() == VIRTUAL;
    }
}
