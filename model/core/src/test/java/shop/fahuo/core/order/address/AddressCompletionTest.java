package shop.fahuo.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.order.Address;

class AddressCompletionTest {

    private final AddressParser parser = new AddressParser(Divisions.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "浙江 | 杭州 | 西湖 | 文三路1号 | 浙江省/杭州市/西湖区/文三路1号",
                "北京 | 市辖区 | 朝阳区 | 建国路1号 | 北京市/北京市/朝阳区/建国路1号",
                "北京市 | '' | 朝阳区 | 建国路1号 | 北京市/北京市/朝阳区/建国路1号",
                "上海 | 上海市 | 浦东 | 世纪大道1号 | 上海市/上海市/浦东新区/世纪大道1号",
                "江苏省 | 昆山市 | '' | 花桥镇1号 | 江苏省/苏州市/昆山市/花桥镇1号",
                "湖北省 | 仙桃市 | '' | 沔阳大道1号 | 湖北省/省直辖县级行政区划/仙桃市/沔阳大道1号",
                "湖北省 | 省直辖县 | 仙桃市 | 沔阳大道1号 | 湖北省/省直辖县级行政区划/仙桃市/沔阳大道1号",
                "广东省 | 东莞市 | '' | 长安镇1号 | 广东省/东莞市//长安镇1号",
                "广东省 | 深圳市 | '' | 南山区科技园1号 | 广东省/深圳市/南山区/科技园1号",
                "广东省 | 深圳市 | 南山区 | 广东省深圳市南山区科技园1号 | 广东省/深圳市/南山区/科技园1号",
                "内蒙古 | 呼和浩特 | 赛罕 | 大学路1号 | 内蒙古自治区/呼和浩特市/赛罕区/大学路1号",
                "浙江省 | 杭州市 | 下城区 | 体育场路1号 | 浙江省/杭州市/拱墅区/体育场路1号",
                "浙江省 | 杭州市 | '' | 文三路1号 | 浙江省/杭州市//文三路1号",
                "江苏省 | 苏州市 | 工业园区 | 星湖街1号 | 江苏省/苏州市/工业园区/星湖街1号",
                "广东省 | 东莞市 | 南城区 | 鸿福路1号 | 广东省/东莞市/南城区/鸿福路1号",
            })
    void completesWhatTheChannelGave(
            String province, String city, String district, String street, String whole) {
        var completed = parser.complete(new Address(province, city, district, street));

        Address address = completed.address();
        assertThat(
                        String.join(
                                "/",
                                address.province(),
                                address.city(),
                                address.district(),
                                address.street()))
                .isEqualTo(whole);
        assertThat(completed.confidence().mustAsk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "广东省 | 南京市 | 鼓楼区 | 中山路1号",
                "浙江省 | 杭州市 | 浦东新区 | 世纪大道1号",
                "火星省 | 杭州市 | 西湖区 | 文三路1号",
            })
    void leavesWhatDoesNotFitAsItCame(
            String province, String city, String district, String street) {
        var given = new Address(province, city, district, street);

        var completed = parser.complete(given);

        assertThat(completed.address()).isEqualTo(given);
        assertThat(completed.confidence().mustAsk()).isTrue();
        assertThat(completed.confidence().has(Remark.Kind.DOES_NOT_BELONG)).isTrue();
    }

    @Test
    void completesNothingFromNothing() {
        assertThat(parser.complete(Address.NONE).address()).isEqualTo(Address.NONE);
        assertThat(parser.complete(Address.NONE).confidence().mustAsk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省, 杭州市, 西湖区, true",
        "浙江, 杭州, 西湖, true",
        "北京市, 北京市, 朝阳区, true",
        "北京市, 市辖区, 朝阳区, true",
        "辽宁省, 朝阳市, 朝阳县, true",
        "海南省, 省直辖县级行政区划, 琼海市, true",
        "浙江省, 杭州市, '', true",
        "浙江省, 杭州市, 江干区, true",
        "浙江省, 宁波市, 西湖区, false",
        "辽宁省, 沈阳市, 朝阳区, false",
        "江苏省, 杭州市, 西湖区, false",
    })
    void saysWhetherThePartsFit(String province, String city, String district, boolean fit) {
        assertThat(parser.fits(province, city, district)).isEqualTo(fit);
    }
}
