package shop.fahuo.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Address;

import java.util.List;
import java.util.stream.Collectors;

class AddressPropertiesTest {

    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final AddressParser PARSER = new AddressParser(DIVISIONS);

    private static final List<String> WORDS =
            List.of(
                    "浙江省",
                    "浙江",
                    "杭州市",
                    "杭州",
                    "西湖区",
                    "西湖",
                    "上海",
                    "上海市",
                    "吉林",
                    "鼓楼区",
                    "朝阳区",
                    "东莞市",
                    "江干区",
                    "廣東省",
                    "省直辖县级行政区划",
                    "市辖区",
                    "文三路",
                    "南京西路",
                    "1号",
                    "3栋502室",
                    "路",
                    "张三",
                    "李小姐",
                    "Tom Lee",
                    "收件人：",
                    "电话：",
                    "地址:",
                    "收",
                    "13800138000",
                    "138 0013 8000",
                    "+86",
                    "-1234",
                    "[8899]",
                    "(0571)88888888",
                    "310000",
                    " ",
                    "，",
                    "\n",
                    "　",
                    "、",
                    "😀",
                    "５号",
                    "（",
                    "）",
                    "…");

    @Property
    void everyCharacterIsInOnePiece(@ForAll String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    @Property
    void everyCharacterOfWhatBuyersWriteIsInOnePiece(@ForAll("cells") String text) {
        assertThat(joined(text)).isEqualTo(text);
    }

    /// What is neither separator, label, place, phone nor name reaches the street as it was
    /// written.
    @Property
    void theStreetHoldsAllThatWasNotRecognised(@ForAll("cells") String text) {
        var parsed = PARSER.parse(text);
        String left = texts(parsed, Piece.Kind.STREET);

        assertThat(letters(parsed.recipient().address().street())).isEqualTo(letters(left));
    }

    @Property
    void namesAreKeptAsTheyWereWritten(@ForAll("cells") String text) {
        var parsed = PARSER.parse(text);

        assertThat(letters(parsed.recipient().name()))
                .isEqualTo(letters(texts(parsed, Piece.Kind.NAME)));
    }

    @Property
    void whatWasCompletedIsComplete(@ForAll("leaves") Division leaf) {
        var address = new Address(leaf.province(), leaf.city(), leaf.district(), "人民路1号");

        var completed = PARSER.complete(address);

        assertThat(completed.address()).isEqualTo(address);
        assertThat(completed.confidence().score()).isEqualTo(100);
    }

    @Test
    void readsEveryLeafOfTheTreeFromItsFullName() {
        assertThat(DIVISIONS.leaves())
                .hasSizeGreaterThan(3200)
                .allSatisfy(
                        leaf -> assertThat(place(whole(leaf) + "人民路1号")).isEqualTo(leaf.path()));
    }

    @Test
    void readsEveryLeafWithSpacesAndANameAround() {
        assertThat(DIVISIONS.leaves())
                .allSatisfy(
                        leaf ->
                                assertThat(
                                                place(
                                                        "张三 13800138000 "
                                                                + leaf.path().replace('/', ' ')
                                                                + " 解放街22号"))
                                        .isEqualTo(leaf.path()));
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(WORDS).list().ofMaxSize(14).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<Division> leaves() {
        return Arbitraries.of(DIVISIONS.leaves());
    }

    /// As on paper: a direct city once, and 省直辖 not at all.
    private static String whole(Division leaf) {
        String city = leaf.city().equals(leaf.province()) ? "" : leaf.city();
        return leaf.province() + (city.contains("直辖") ? "" : city) + leaf.district();
    }

    private static String place(String text) {
        Address address = PARSER.parse(text).recipient().address();
        return new Division("", address.province(), address.city(), address.district()).path();
    }

    private static String joined(String text) {
        return PARSER.parse(text).pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String texts(ParsedAddress parsed, Piece.Kind kind) {
        return parsed.pieces().stream()
                .filter(piece -> piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{P}\\p{Z}]", "");
    }
}
