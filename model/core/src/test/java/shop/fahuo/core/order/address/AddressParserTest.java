package shop.fahuo.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.order.address.Confidence.Level;

import java.util.List;

class AddressParserTest {

    private final AddressParser parser = new AddressParser(Divisions.shipped());

    @Test
    void takesACellApart() {
        var parsed = parser.parse("收件人：张三\n电话：138 0013 8000\n地址：浙江省杭州市西湖区文三路478号 310012");

        assertThat(parsed.recipient())
                .isEqualTo(
                        new Recipient(
                                "张三", "13800138000", new Address("浙江省", "杭州市", "西湖区", "文三路478号")));
        assertThat(parsed.postcode()).isEqualTo("310012");
        assertThat(parsed.confidence().level()).isEqualTo(Level.SURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800138000             | 13800138000",
                "138 0013 8000           | 13800138000",
                "138-0013-8000           | 13800138000",
                "+86 13800138000         | 13800138000",
                "0086-13800138000        | 13800138000",
                "１３８００１３８０００        | 13800138000",
                "13800138000-1234        | 13800138000-1234",
                "13800138000转1234        | 13800138000-1234",
                "13800138000[1234]       | 13800138000-1234",
                "138****8000             | 138****8000",
                "0571-88888888           | 0571-88888888",
                "(010) 6788 1234         | 010-67881234",
                "0571-88888888-802       | 0571-88888888-802",
                "+852 9123 4567          | +85291234567",
                "400-800-1234            | 400-800-1234",
            })
    void knowsAPhoneHoweverItIsWritten(String written, String phone) {
        var parsed = parser.parse("浙江省杭州市西湖区文三路478号 " + written + " 张三");

        assertThat(parsed.recipient().phoneText()).isEqualTo(phone);
        assertThat(parsed.recipient().name()).isEqualTo("张三");
        assertThat(parsed.recipient().address().street()).isEqualTo("文三路478号");
    }

    @Test
    void leavesNumbersOfHousesAlone() {
        var parsed = parser.parse("张三 13800138000-3栋 北京市朝阳区建国路88号");

        assertThat(parsed.recipient().phoneText()).isEqualTo("13800138000");
    }

    @Test
    void keepsASecondPhoneInTheStreet() {
        var parsed = parser.parse("张三 13800138000 13900139000 北京市朝阳区建国路88号");

        assertThat(parsed.recipient().phoneText()).isEqualTo("13800138000");
        assertThat(parsed.recipient().address().street()).contains("13900139000");
        assertThat(parsed.confidence().has(Remark.Kind.OTHER_PHONES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "伊宁市上海城5号楼      | 新疆维吾尔自治区/伊犁哈萨克自治州/伊宁市",
                "上海市黄浦区陕西南路1号 | 上海市/上海市/黄浦区",
                "新疆塔城地区塔城市文化路 | 新疆维吾尔自治区/塔城地区/塔城市",
                "黑龙江省大兴安岭地区加格达奇区人民路 | 黑龙江省/大兴安岭地区/加格达奇区",
                "吉林省吉林市吉林大街1号 | 吉林省/吉林市/",
                "湖北省仙桃市沔阳大道1号 | 湖北省/省直辖县级行政区划/仙桃市",
                "广东省东莞市南城街道1号 | 广东省/东莞市/",
                "恩施州利川市清源大道    | 湖北省/恩施土家族苗族自治州/利川市",
                "黔东南凯里市韶山南路    | 贵州省/黔东南苗族侗族自治州/凯里市",
                "廣東省廣州市荔灣區龍津路 | 广东省/广州市/荔湾区",
                "福建省厦门市鼓浪屿中山路 | 福建省/厦门市/",
            })
    void isNotMisledByNamesakes(String text, String place) {
        Address address = parser.parse(text).recipient().address();

        assertThat(address.province() + "/" + address.city() + "/" + address.district())
                .isEqualTo(place);
        assertThat(text).endsWith(address.street());
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼓楼区中山路1号", "朝阳区建设街1号", "城关区北京路1号"})
    void asksWhichDistrictOfSeveralIsMeant(String text) {
        var parsed = parser.parse(text);

        assertThat(parsed.confidence().mustAsk()).isTrue();
        assertThat(parsed.recipient().address()).isEqualTo(new Address("", "", "", text));
    }

    @Test
    void namesTheDistrictsThatCouldBeMeant() {
        assertThat(parser.parse("城关区北京路1号").confidence().remarks())
                .contains(new Remark(Remark.Kind.SEVERAL_PLACES, "西藏自治区/拉萨市/城关区", "甘肃省/兰州市/城关区"));
    }

    @Test
    void asksWhenWhatIsNamedLiesElsewhere() {
        var parsed = parser.parse("浙江省杭州市浦东新区世纪大道1号");

        assertThat(parsed.confidence().remarks())
                .contains(new Remark(Remark.Kind.DOES_NOT_BELONG, "浦东新区", "浙江省/杭州市"));
        assertThat(parsed.confidence().mustAsk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "浙江省杭州市西湖区文三路1号 | SURE",
                "浙江省义乌市北苑街道1号    | SURE",
                "海淀区中关村大街1号       | SURE",
                "浙江省杭州市江干区凯旋路1号 | SURE",
                "河南省郑州市高新区科学大道 | LIKELY",
                "浙江省杭州市文三路1号      | LIKELY",
                "浙江省文三路1号          | ASK",
                "昆山花桥镇绿地大道        | ASK",
                "浙江省杭州市西湖区        | ASK",
                "文三路1号               | ASK",
            })
    void saysHowSureItIs(String text, Level level) {
        assertThat(parser.parse(text).confidence().level()).isEqualTo(level);
    }

    @Test
    void tellsFormerNamesByTheTown() {
        assertThat(parser.parse("浙江省杭州市江干区下沙街道1号").recipient().address().district())
                .isEqualTo("钱塘区");
        assertThat(parser.parse("浙江省杭州市江干区凯旋路1号").confidence().remarks())
                .contains(new Remark(Remark.Kind.RENAMED, "江干区", "浙江省/杭州市/上城区"));
    }

    @Test
    void neverShowsTheRecipientByItself() {
        var parsed = parser.parse("张三 13800138000 浙江省杭州市西湖区文三路478号");

        assertThat(parsed.toString()).doesNotContain("张三", "13800138000", "文三路");
        assertThat(parsed.pieces().toString()).doesNotContain("张三", "文三路");
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(parser.parse("").recipient()).isEqualTo(Recipient.NOBODY);
        assertThat(parser.parse("").pieces()).isEqualTo(List.of());
    }
}
