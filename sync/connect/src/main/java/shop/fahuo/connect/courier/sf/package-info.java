/// SF Express (顺丰) by its open platform 丰桥.
package shop.fahuo.connect.courier.sf;
