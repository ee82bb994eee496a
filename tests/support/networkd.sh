# Runs in a network and a mount namespace of its own, in a work folder. Makes an adapter called $1
# (its other end is the cable), lets systemd-networkd ($2) configure it by the files in network/,
# and leaves what came of it in addresses.json, routes.json, routes6.json and state.
set -e
ip link set lo up
ip link add "$1" type veth peer name cable
ip link set cable up
mount -t tmpfs none /run
mkdir -p /run/systemd/netif/links /run/systemd/netif/leases
chown -R systemd-network: /run/systemd/netif
cp -r network /run/systemd/network
# With /sys read-only systemd takes it that there is no udev, and does not wait for it.
mount -t sysfs -o ro none /sys
state=/run/systemd/netif/links/$(cat "/sys/class/net/$1/ifindex")
"$2" &
for _ in $(seq 200); do
  grep -qsE 'ADMIN_STATE=(configured|failed|unmanaged)' "$state" && break
  sleep 0.1
done
ip -json address show dev "$1" >addresses.json
ip -json -4 route show default >routes.json
ip -json -6 route show default >routes6.json
cp "$state" state
kill $!
