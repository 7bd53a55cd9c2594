package shop.fahuo.simulator.shop;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Recipient;

import java.util.List;
import java.util.random.RandomGenerator;

/// Makes people up: plausible names, numbers and doors that are nobody's.
record People(RandomGenerator random) {

    private static final List<String> FAMILY =
            List.of(
                    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
                    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "欧阳",
                    "诸葛");
    private static final List<String> GIVEN =
            List.of(
                    "静", "伟", "芳", "敏", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平", "子涵",
                    "雨桐", "浩然", "欣怡", "梓萱", "一诺", "思远", "若曦", "俊熙", "佳宁", "宇航", "诗琪", "建国", "桂英",
                    "秀兰");
    private static final List<String> NICK =
            List.of(
                    "晚风", "小鹿乱撞", "橘子汽水", "北岛来信", "半糖主义", "不加香菜", "云朵收藏家", "山野", "一只汤圆", "早睡协会",
                    "银河补习班", "海盐", "栗子", "柠檬精", "南风知我意", "周末愉快");
    private static final List<Address> PLACES =
            List.of(
                    place("浙江省", "杭州市", "西湖区"),
                    place("浙江省", "宁波市", "鄞州区"),
                    place("广东省", "深圳市", "南山区"),
                    place("广东省", "广州市", "番禺区"),
                    place("北京市", "北京市", "朝阳区"),
                    place("上海市", "上海市", "浦东新区"),
                    place("江苏省", "南京市", "鼓楼区"),
                    place("江苏省", "苏州市", "姑苏区"),
                    place("四川省", "成都市", "武侯区"),
                    place("湖北省", "武汉市", "洪山区"),
                    place("湖南省", "长沙市", "岳麓区"),
                    place("陕西省", "西安市", "雁塔区"),
                    place("山东省", "青岛市", "市南区"),
                    place("福建省", "厦门市", "思明区"),
                    place("河南省", "郑州市", "金水区"),
                    place("内蒙古自治区", "呼和浩特市", "赛罕区"),
                    place("新疆维吾尔自治区", "伊犁哈萨克自治州", "霍尔果斯市"),
                    place("海南省", "省直辖县级行政区划", "琼海市"));
    private static final List<String> STREETS =
            List.of("文三路", "中山路", "人民南路", "解放北街", "学院路", "建设大道", "滨河东路", "科技园南区", "幸福里小区");

    private static Address place(String province, String city, String district) {
        return new Address(province, city, district, "");
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    Customer customer(String id) {
        var name = any(FAMILY) + any(GIVEN);
        var recipient = new Recipient(name, phone(), address());
        var origin = new Origin(ip(), "dev-" + hex(10));
        return new Customer(new Buyer(id, any(NICK) + random.nextInt(10, 100)), recipient, origin);
    }

    Address address() {
        var place = any(PLACES);
        var street =
                "%s%d号%d栋%d%02d室"
                        .formatted(
                                any(STREETS),
                                random.nextInt(1, 999),
                                random.nextInt(1, 30),
                                random.nextInt(1, 33),
                                random.nextInt(1, 5));
        return new Address(place.province(), place.city(), place.district(), street);
    }

    /// 199 0000 to 199 0009: a block made up here, so that no message reaches anybody.
    private String phone() {
        return "1990000" + digits(4);
    }

    /// A documentation network (RFC 5737).
    private String ip() {
        return any(List.of("192.0.2.", "198.51.100.", "203.0.113.")) + random.nextInt(1, 255);
    }

    String digits(int count) {
        var digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    String hex(int count) {
        var hex = new StringBuilder();
        random.ints(count, 0, 16).forEach(digit -> hex.append(Character.forDigit(digit, 16)));
        return hex.toString();
    }
}
