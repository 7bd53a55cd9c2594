package shop.fahuo.console.distributor;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.distributor.Distributor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Trees as shops have them: a few who brought many, and long lines of friends.
public final class SampleTree {

    private static final String FAMILY = "赵钱孙李周吴郑王冯陈沈韩杨朱许何吕张孔曹严华金魏陶姜";
    private static final List<String> GIVEN =
            List.of("子涵", "雨", "思远", "梓萱", "浩然", "欣怡", "建国", "秀英", "文", "明哲");
    private static final List<String> RANKS = List.of("普通", "普通", "普通", "普通", "银牌", "金牌");

    private SampleTree() {}

    /// @param back how far back in the list a parent may stand: few make it deep, many wide
    public static List<Distributor> list(int count, int back) {
        var random = new SplittableRandom(count + back);
        var list = new ArrayList<Distributor>();
        for (int i = 0; i < count; i++) {
            boolean root = i == 0 || random.nextInt(600) == 0;
            int parent = i - 1 - random.nextInt(Math.min(back, Math.max(1, i)));
            boolean star = random.nextInt(3) == 0;
            list.add(
                    new Distributor(
                            code(i),
                            root ? "" : code(star ? parent / 10 : parent),
                            FAMILY.charAt(random.nextInt(FAMILY.length()))
                                    + GIVEN.get(random.nextInt(GIVEN.size())),
                            "139%08d".formatted(random.nextInt(100_000_000)),
                            i == 0 ? "金牌" : RANKS.get(random.nextInt(RANKS.size())),
                            TestShop.NOW.minus(Duration.ofHours(4L * (count - i))),
                            "",
                            ""));
        }
        return list;
    }

    private static String code(int number) {
        return "D%06d".formatted(number + 1);
    }
}
