package shop.fahuo.console.bench;

import shop.fahuo.core.commission.DistributorCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/// A file of distributors, each brought by anybody who came before.
record TreeFile(int people) {

    private static final int ROOTS = 20;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static DistributorCode code(int number) {
        return new DistributorCode("D%07d".formatted(number));
    }

    void write(Path file) throws IOException {
        var random = new SplittableRandom(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("分销员编号,上级编号,姓名,手机,等级,加入时间,收款微信openid,收款支付宝账号\n");
            for (int i = 0; i < people; i++) {
                out.write(code(i).value());
                out.write(',');
                out.write(i < ROOTS ? "" : code(random.nextInt(i)).value());
                out.write(",王小" + i % 1000 + ",138%08d".formatted(i));
                out.write(i % 100 == 0 ? ",金牌," : ",普通,");
                out.write(TIME.format(FIRST.plusSeconds(60L * i)));
                out.write(",openid-" + i + ",\n");
            }
        }
    }
}
