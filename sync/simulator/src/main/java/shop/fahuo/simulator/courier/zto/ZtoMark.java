package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Party;

import tools.jackson.databind.node.ObjectNode;

/// What a label shows large: the 三段码 and where the bag goes, the same for the same address.
final class ZtoMark {

    private ZtoMark() {}

    static void write(ObjectNode body, Party to) {
        var city = to.city().replace("市", "");
        var mark =
                "%d- %c%02d %02d"
                        .formatted(
                                300 + code(city, 600),
                                'A' + code(to.district(), 26),
                                code(to.district() + city, 100),
                                code(to.street(), 100));
        body.put("mark", mark).put("bagAddr", city + (code(to.district(), 2) == 0 ? "东" : "西"));
    }

    private static int code(String words, int below) {
        return Math.floorMod(words.hashCode(), below);
    }
}
