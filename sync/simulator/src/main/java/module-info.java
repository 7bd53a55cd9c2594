import org.jspecify.annotations.NullMarked;

/// The outside world on loopback: the real protocols, with scripted faults.
@NullMarked
module shop.fahuo.simulator {
    requires static org.jspecify;
    requires transitive shop.fahuo.core;
    requires java.net.http;
    requires jdk.httpserver;
    requires tools.jackson.databind;

    exports shop.fahuo.simulator;
    exports shop.fahuo.simulator.clock;
    exports shop.fahuo.simulator.courier;
    exports shop.fahuo.simulator.courier.sf;
    exports shop.fahuo.simulator.courier.zto;
    exports shop.fahuo.simulator.fault;
    exports shop.fahuo.simulator.payment;
    exports shop.fahuo.simulator.payment.alipay;
    exports shop.fahuo.simulator.payment.wechat;
    exports shop.fahuo.simulator.practice;
    exports shop.fahuo.simulator.shop;
}
