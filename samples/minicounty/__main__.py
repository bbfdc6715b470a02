"""`python -m samples.minicounty`: serves the sample county until interrupted."""

import argparse

from samples.minicounty.building import SEED, build, build_realistic
from samples.minicounty.server import HOST, serve_forever


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m samples.minicounty", description="启动示例县网站，按 Ctrl+C 结束")
    parser.add_argument("--pages", type=int, default=640, help="页面数（约）")
    parser.add_argument("--port", type=int, default=8000, help="端口")
    parser.add_argument("--seed", type=int, default=SEED, help="随机种子；种子相同，页面相同")
    parser.add_argument("--realistic", action="store_true", help="每页约 60 KB、150 个链接，用于测速")
    arguments = parser.parse_args()
    make = build_realistic if arguments.realistic else build
    site = make(arguments.pages, arguments.seed)
    print(f"示例县网站：http://{HOST}:{arguments.port}/（{len(site.pages)} 个页面）", flush=True)
    serve_forever(site, arguments.port)


if __name__ == "__main__":
    main()
