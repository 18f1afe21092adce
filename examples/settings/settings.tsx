// The settings of an app: a form that is checked, tabs, a question, toasts, light and dark.
import { createToasts, defineWindow, type Toasts } from "guppy";
import { type Account, firstAccount } from "./account.ts";
import { AccountPage, AppearancePage, DangerPage, type Mode, NotificationsPage } from "./pages.tsx";

interface State {
  readonly account: Account;
  readonly mode: Mode;
  readonly toasts: Toasts;
}

export const Settings = defineWindow({
  options: { title: "Settings", bounds: { width: 680, height: 620 } },
  mount: (): State => ({ account: firstAccount, mode: "system", toasts: createToasts() }),
  render(window) {
    const { account, mode, toasts } = window.state;
    const save = (saved: Account): void => {
      window.update((state) => ({ ...state, account: saved }));
      toasts.show({ title: "Saved", description: `Hello, ${saved.name}.`, tone: "success" });
    };
    const choose = (chosen: Mode): void => {
      window.update((state) => ({ ...state, mode: chosen }));
      void window.setTheme({ mode: chosen });
    };
    const remove = (): void => {
      toasts.show({ title: "Not deleted", description: "This is only an example.", tone: "danger" });
    };
    return (
      <div class="flex flex-col gap-6 bg-background p-8 text-text">
        <div class="flex flex-row items-center gap-3">
          <avatar name={account.name} size="lg" />
          <div class="flex flex-col">
            <text role="heading" level={1} class="text-xl font-bold">
              Settings
            </text>
            <text id="who" class="text-sm text-textMuted">
              {account.name}
            </text>
          </div>
        </div>
        <tabs
          label="Settings"
          class="flex-1"
          items={[
            { value: "account", label: "Account", content: <AccountPage account={account} save={save} /> },
            { value: "appearance", label: "Appearance", content: <AppearancePage mode={mode} choose={choose} /> },
            { value: "notifications", label: "Notifications", content: <NotificationsPage toasts={toasts} /> },
            { value: "danger", label: "Danger zone", content: <DangerPage remove={remove} /> },
          ]}
        />
        <toaster toasts={toasts} />
      </div>
    );
  },
});
